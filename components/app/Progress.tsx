/** A determinate bar with its numbers in words; `total` 0 means that nothing is known yet. */
export function Progress({ done, total, text }: { done: number; total: number; text: string }) {
  return (
    <div class="k-progress">
      <progress {...(total > 0 && { value: Math.min(done, total), max: total })} aria-label={text} />
      <span role="status">{text}</span>
    </div>
  );
}
