import { encode } from 'uqr';

type Props = { value: string; label: string; size?: number };

/** A QR code, drawn by the server. Beside it there has to be the same as a link: not everybody can point a camera. */
export function QrCode({ value, label, size = 280 }: Props) {
  const { data, size: modules } = encode(value, { border: 4, ecc: 'L' });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg viewBox={`0 0 ${modules} ${modules}`} width={size} height={size} role="img" aria-label={label}>
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
