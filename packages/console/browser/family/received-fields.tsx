import { useApp } from "../api/app-context.ts";
import { errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";

/** When it came. Without a time it came just now. */
export function ReceivedFields(props: { readonly errors: readonly FieldError[] }) {
  const { me } = useApp();
  return (
    <div class="app-row">
      <Input
        id="receivedOn"
        label="Day it came"
        type="date"
        narrow
        value={me.today}
        error={errorOf(props.errors, "receivedOn")}
      />
      <Input
        id="receivedClock"
        label="Time"
        hint="Leave it open for now"
        type="time"
        narrow
        error={errorOf(props.errors, "receivedClock")}
      />
    </div>
  );
}

/** When it came, of a form's fields; nothing for now. A day without a time is noon, or now where that is today. */
export function receivedIn(text: (name: string) => string, today: string): object {
  const [on, clock] = [text("receivedOn"), text("receivedClock")];
  if (clock === "" && (on === "" || on === today)) return {};
  return { received: { on: on === "" ? today : on, clock: clock === "" ? "12:00" : clock } };
}
