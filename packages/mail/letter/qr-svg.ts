import { renderSVG } from "uqr";

/** A QR code as an SVG of 35 mm, readable with a seventh of it gone (error correction M): as big as a phone a hand away needs. */
export function qrSvg(url: string): string {
  const svg = renderSVG(url, { ecc: "M", border: 4 });
  return svg.replace(
    /^<svg /,
    '<svg class="qr" width="35mm" height="35mm" role="img" aria-label="QR" ',
  );
}
