import type { SetUpView } from "@elm-court/contract";
import { decideConnection, decideReadiness, waysInUse } from "@elm-court/domain";
import type { Asked } from "../route.ts";

/** How the school is set up, how each way is connected, and what is missing before staff tools get answers. */
export async function showSetUp({ deps, c }: Asked): Promise<Response> {
  const { store, settings } = deps;
  const [{ confirmed }, keys, passes] = await Promise.all([
    store.loadReadiness(),
    store.listKeys(),
    store.listGoingLivePasses(),
  ]);
  const passed = new Set(passes.map(({ keyId }) => keyId));
  const { schoolName, officePhone, officeEmail, urgentHelp } = settings;
  const view: SetUpView = {
    schoolName,
    officePhone,
    officeEmail,
    leadName: urgentHelp.leadName,
    dayPhone: urgentHelp.dayPhone,
    nightPhone: urgentHelp.nightPhone,
    ways: waysInUse(settings).map(({ channel, name }) => ({
      name,
      connection: decideConnection(channel, keys, passed),
    })),
    notAbout: settings.notAbout.map(({ en }) => en),
    missing: decideReadiness(settings, confirmed),
    confirmed,
  };
  return c.json(view);
}
