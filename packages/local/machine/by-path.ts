type Fetch = (request: Request) => Response | Promise<Response>;

/** One host name with several apps behind it, as the front door has it: the first path that leads to a request, else `otherwise`. */
export function byPath(apps: Readonly<Record<string, Fetch>>, otherwise: Fetch): Fetch {
  return (request) => {
    const { pathname } = new URL(request.url);
    const [, fetch = otherwise] =
      Object.entries(apps).find(([path]) => pathname === path || pathname.startsWith(`${path}/`)) ??
      [];
    return fetch(request);
  };
}
