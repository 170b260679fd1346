import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const found = () => places.find((path) => path !== undefined && existsSync(path));

function run(command, args) {
  execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
}

/** The browser that the journeys use: one that is there, or Debian's, installed now. Says what it does. */
export function ensureChromium() {
  const there = found();
  if (there !== undefined) return there;
  console.log("The journeys need Chromium and there is none here: installing Debian's (apt-get) …");
  try {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } catch {
    console.error(
      "Chromium could not be installed (this needs root on Debian). Install it and name it: CHROMIUM_PATH=/path/to/chromium npm test",
    );
    process.exit(1);
  }
  const path = found();
  if (path === undefined) process.exit(1);
  return path;
}
