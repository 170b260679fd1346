import type { ToldQuery, ToldView } from "@elm-court/contract";
import { toldStandings, toldSteps } from "@elm-court/domain";
import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { ToldList } from "./told-list.tsx";
import { ToldTable } from "./told-table.tsx";

function Numbers() {
  const { answer, again } = createLoaded<ToldView>(() => "/told");
  return (
    <>
      <Heading text="Who has been told" />
      <Loaded of={answer()} what="who has been told" again={again}>
        {(found) => <ToldTable told={found()} />}
      </Loaded>
    </>
  );
}

/** Who has been told and who has not (clause 5.1): the numbers, or the list behind one of them. */
export function ToldScreen() {
  const [search] = useSearchParams();
  const query = (): ToldQuery | undefined => {
    const { of, standing, step, page } = search;
    if (of !== "pupils" && of !== "parents") return undefined;
    return {
      of,
      standing: toldStandings.find((one) => one === standing),
      step: toldSteps.find((one) => one === step),
      page: typeof page === "string" ? page : undefined,
    };
  };
  return (
    <Show when={query()} fallback={<Numbers />}>
      {(found) => <ToldList query={found()} />}
    </Show>
  );
}
