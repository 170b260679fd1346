export { createGuideApp } from "./guide-app.ts";
