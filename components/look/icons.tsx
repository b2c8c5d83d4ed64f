/** Signs of the interface itself (not of a verdict), `viewBox 0 0 16 16`, stroked. */
const ICONS = {
  flag: 'M3.5 14.5v-13m0 1h8.2l-1.6 3 1.6 3H3.5',
  thumb:
    'M5 7.2v6.8H2.2V7.2zM5 7.4l2.6-5.6c1.2 0 1.8.8 1.8 1.8v2.6h3.2c.9 0 1.5.8 1.3 1.6l-1 4.9c-.1.8-.7 1.3-1.4 1.3H5',
  sliders: 'M1.5 4.5h6m4 0h3m-13 7h3m4 0h6M9.5 2.6v3.8M6.5 9.6v3.8',
  help: 'M8 14.6A6.6 6.6 0 1 0 8 1.4a6.6 6.6 0 0 0 0 13.2zM6.2 6.2a1.9 1.9 0 1 1 2.6 1.9c-.5.3-.8.6-.8 1.1m0 2.2v.1',
  close: 'M3.5 3.5l9 9m0-9-9 9',
  down: 'M3.5 6 8 10.5 12.5 6',
  right: 'M6 3.5 10.5 8 6 12.5',
  download: 'M8 1.8v8.4m-3.4-3L8 10.6l3.4-3.4M2 14.2h12',
  upload: 'M8 10.6V2.2m-3.4 3L8 1.8l3.4 3.4M2 14.2h12',
  trash: 'M2.2 4.2h11.6M6 4V1.8h4V4M3.8 4.2l.7 10h7l.7-10M6.6 7v4.4M9.4 7v4.4',
  undo: 'M5.2 2.2 2 5.4l3.2 3.2M2.2 5.4h7.3a4.2 4.2 0 0 1 0 8.4H5',
  alert: 'M8 14.6A6.6 6.6 0 1 0 8 1.4a6.6 6.6 0 0 0 0 13.2zM8 4.6v4.2m0 2.5v.1',
  check: 'M2.5 8.4 6.2 12l7.3-8',
  lock: 'M3 7.2h10v7H3zM5.2 7V4.6a2.8 2.8 0 0 1 5.6 0V7',
  camera: 'M1.8 4.6h3l1.3-2h3.8l1.3 2h3v8.8H1.8zM8 11.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z',
  picture: 'M1.8 2.6h12.4v10.8H1.8zM2 11.6l3.6-4 2.8 3 1.8-1.8 3.6 3M10.6 5.8v.1',
  folder: 'M1.8 13.2V3h4.4l1.6 2h6.4v8.2z',
  copy: 'M5.4 5.4h8.4v8.4H5.4zM3 10.6H2.2V2.2h8.4V3',
  crop: 'M4.4 1.4v10.2h10.2M1.4 4.4h10.2v10.2',
  pause: 'M5.2 3v10M10.8 3v10',
  play: 'M4.5 2.6v10.8L13 8z',
  more: 'M3.2 7.4v1.2M8 7.4v1.2M12.8 7.4v1.2M2.6 8h1.2M7.4 8h1.2M12.2 8h1.2',
  plus: 'M8 2.5v11M2.5 8h11',
  panel: 'M1.8 2.8h12.4v10.4H1.8zM9.6 2.8v10.4',
  scales: 'M8 2v12M4.6 14h6.8M2.6 4.4h10.8M3.4 4.6 1.4 9h4zM12.6 4.6l-2 4.4h4z',
  out: 'M9.5 2.5h4v4m0-4L7.6 8.4M11.5 9.5v4h-9v-9h4',
  left: 'M10 3.5 5.5 8 10 12.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.8 10.8l3.4 3.4',
  filter: 'M2 3.5h12M4.5 8h7M6.8 12.5h2.4',
  pin: 'M5.4 1.8h5.2M6.2 1.8v4.6L4 9.2h8L9.8 6.4V1.8M8 9.2v5',
  hide: 'M2 2l12 12M6.3 3.7A7 7 0 0 1 8 3.5c3.6 0 5.7 3 6.5 4.5-.4.7-1.1 1.7-2.1 2.6M9.9 9.8A2.6 2.6 0 0 1 6.2 6.1M4.3 5C2.8 6 1.9 7.3 1.5 8c.8 1.5 2.9 4.5 6.5 4.5 1.3 0 2.4-.4 3.3-.9',
  show: 'M1.5 8C2.3 6.5 4.4 3.5 8 3.5s5.7 3 6.5 4.5c-.8 1.5-2.9 4.5-6.5 4.5S2.3 9.5 1.5 8zM8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  wide: 'M9.5 2h4.5v4.5M14 2 9 7M6.5 14H2V9.5M2 14l5-5',
  calendar: 'M2 3.5h12v10.7H2zM2 6.8h12M5 1.8v3M11 1.8v3',
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="k-icon"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
