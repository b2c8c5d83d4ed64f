import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAsk } from '../app/use-ask.ts';

const IMAGE = /^data:image\/(?:jpeg|png|webp);base64,/;

interface OneProps {
  hash: string;
  n: number;
  label: string;
}

function Picture({ hash, n, label }: OneProps) {
  const { t } = useApp();
  const [isLarge, setLarge] = useState(false);
  const { value, failure, again } = useAsk('picture.read', { hash });
  if (failure) return <Failure code={failure} onRetry={again} />;
  if (!value) return <span class="k-case-picture" />;
  if (!value.url || !IMAGE.test(value.url))
    return <p class="k-small k-muted">{t('casecard_picture_missing', { n })}</p>;
  return (
    <button
      type="button"
      class="k-case-picture"
      data-large={isLarge}
      title={t(isLarge ? 'casecard_picture_smaller' : 'casecard_picture_larger')}
      onClick={() => setLarge(!isLarge)}
    >
      <img src={value.url} alt={label} />
    </button>
  );
}

/** Pictures kept on this machine, small until they are looked at. */
export function Pictures({
  hashes,
  label,
}: {
  hashes: readonly string[];
  label: 'casecard_picture' | 'casecard_picture_appeal';
}) {
  const { t } = useApp();
  if (hashes.length === 0) return null;
  return (
    <div class="k-case-pictures">
      {hashes.map((hash, index) => (
        <Picture key={hash} hash={hash} n={index + 1} label={t(label, { n: index + 1 })} />
      ))}
    </div>
  );
}
