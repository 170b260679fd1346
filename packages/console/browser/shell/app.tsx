import type { MeView } from "@elm-court/contract";
import { Route, Router, type RouteSectionProps } from "@solidjs/router";
import { createSignal, onMount, Show, Suspense } from "solid-js";
import type { Answer, Api } from "../api/api.ts";
import { appContext } from "../api/app-context.ts";
import { Loaded, Loading } from "../ui/loaded.tsx";
import { Frame } from "./frame.tsx";
import { NotForYou, NotFound } from "./nowhere.tsx";
import { mayOpen } from "./screen.ts";
import { screens } from "./screens.ts";
import { SignIn } from "./sign-in.tsx";
import { Start } from "./start.tsx";

/** The screens behind sign-in. A screen that is not for one's role is not loaded; the server refuses its data besides. */
function Screens(props: { readonly api: Api; readonly me: MeView }) {
  const root = (section: RouteSectionProps) => (
    <Frame api={props.api} me={props.me}>
      <Suspense fallback={<Loading what="the screen" />}>{section.children}</Suspense>
    </Frame>
  );
  return (
    <appContext.Provider value={{ api: props.api, me: props.me }}>
      <Router base="/console" root={root}>
        <Route path="/" component={() => <Start me={props.me} />} />
        {screens.map((screen) => (
          <Route
            path={screen.path}
            component={mayOpen(screen, props.me) ? screen.show : NotForYou}
          />
        ))}
        <Route path="*" component={NotFound} />
      </Router>
    </appContext.Provider>
  );
}

/** The console: who is it, and then their screens. */
export function App(props: { readonly api: Api }) {
  const [me, setMe] = createSignal<Answer<MeView>>();
  const load = async (): Promise<void> => {
    setMe(undefined);
    const answer = await props.api.get<MeView>("/me");
    setMe(() => answer);
  };
  onMount(() => void load());
  const isSignedOut = () => {
    const now = me();
    return (
      now !== undefined &&
      "trouble" in now &&
      (now.trouble.code === "not_signed_in" || now.trouble.code === "not_for_your_role")
    );
  };
  return (
    <Show
      when={!isSignedOut()}
      fallback={
        <SignIn
          hasNoRole={(() => {
            const now = me();
            return (
              now !== undefined && "trouble" in now && now.trouble.code === "not_for_your_role"
            );
          })()}
          api={props.api}
        />
      }
    >
      <Loaded of={me()} what="the console" again={() => void load()}>
        {(found) => <Screens api={props.api} me={found()} />}
      </Loaded>
    </Show>
  );
}
