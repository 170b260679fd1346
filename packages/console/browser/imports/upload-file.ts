/** Sends one file to where it may be sent; `onProgress` hears how many of its bytes are there. False when it did not arrive. */
export function uploadFile(
  url: string,
  file: File,
  onProgress: (bytes: number) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    // fetch() does not say how much of a body is sent.
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
    request.addEventListener("load", () => resolve(request.status >= 200 && request.status < 300));
    for (const end of ["error", "abort", "timeout"])
      request.addEventListener(end, () => resolve(false));
    request.send(file);
  });
}
