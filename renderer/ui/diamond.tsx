// The sign of a hold point, and of the product.
export function Diamond({ size = 14 }: { size?: number }) {
  return (
    <svg className="diamond" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <path d="M7 1 13 7 7 13 1 7z" />
    </svg>
  );
}
