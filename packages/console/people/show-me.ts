import type { MeView } from "@elm-court/contract";
import { isNight, londonDateOf, urgentHelpText, waysInUse } from "@elm-court/domain";
import type { Asked } from "../route.ts";

/** Who is signed in, and what every screen needs. */
export function showMe({ deps, c, person }: Asked): Promise<Response> {
  const { settings } = deps;
  const now = deps.now();
  const view: MeView = {
    staffId: person.staff.id,
    name: person.staff.name,
    roles: person.roles,
    schoolName: settings.schoolName,
    urgentHelp: urgentHelpText(settings),
    hasImports: deps.imports !== undefined,
    ways: waysInUse(settings).map(({ channel, name }) => ({ channel, name })),
    today: londonDateOf(now),
    isNight: isNight(now),
  };
  return Promise.resolve(c.json(view));
}
