import { createParentApp } from "@elm-court/parent";
import { origin } from "../../packages/parent/tests/browser.ts";
import { noon } from "../store/fixtures.ts";
import { parentDeps } from "./parent-pages.ts";
import { openStore } from "./trust-school.ts";

const [endpoint = "", cookie = "", shown = ""] = process.argv.slice(2);

/** The parents' pages in a process of their own, which send one check page: they print where the answer leads, and end. */
const { store, close } = openStore(endpoint);
const app = createParentApp(parentDeps(store, () => noon));
const response = await app.request("/check", {
  method: "POST",
  headers: { cookie, origin, "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams({ shown, respondent: "parent" }).toString(),
});
console.log(response.headers.get("location") ?? response.status);
close();
