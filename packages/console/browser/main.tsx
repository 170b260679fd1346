import { render } from "solid-js/web";
import { createApi } from "./api/api.ts";
import { App } from "./shell/app.tsx";

const place = document.querySelector("#app");
if (place === null) throw new Error("the page has no place for the app");
const api = createApi(
  (input, init) => fetch(input, init),
  () => crypto.randomUUID(),
);
render(() => <App api={api} />, place);
