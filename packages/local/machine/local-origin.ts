/** The origin of a port on this machine as a browser writes it: without the port where it is HTTP's own. Forms are only taken from there. */
export function localOrigin(port: number): string {
  return new URL(`http://127.0.0.1:${port}`).origin;
}
