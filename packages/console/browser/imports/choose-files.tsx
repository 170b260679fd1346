import type { ImportUploadView } from "@elm-court/contract";
import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { troubleWords } from "../api/trouble-words.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { uploadFile } from "./upload-file.ts";

const mostBytes = 50 * 1024 * 1024;
const inMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function problemWith(files: readonly File[]): string | undefined {
  if (files.length === 0) return "Choose a file";
  if (files.length > 20) return "Choose 20 files at most";
  return files.reduce((sum, { size }) => sum + size, 0) > mostBytes
    ? "The files are larger than 50 MB together"
    : undefined;
}

/** The form that sends files in. A failed sending keeps what was chosen. */
export function ChooseFiles() {
  const { api } = useApp();
  const navigate = useNavigate();
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const [sent, setSent] = createSignal<{ readonly done: number; readonly of: number }>();
  let chosen: HTMLInputElement | undefined;
  let whole: HTMLInputElement | undefined;
  let onceKey = api.freshKey();

  const fail = (text: string): void => {
    setSent(undefined);
    setErrors([{ id: "files", text }]);
  };
  const send = async (): Promise<void> => {
    const files = [...(chosen?.files ?? [])];
    const problem = problemWith(files);
    if (problem !== undefined) return fail(problem);
    setErrors([]);
    const of = files.reduce((sum, { size }) => sum + size, 0);
    setSent({ done: 0, of });
    const began = await api.post<ImportUploadView>(
      "/imports",
      {
        files: files.map(({ name, size }) => ({ name: name.slice(0, 200), size })),
        isWholeSchool: whole?.checked ?? false,
      },
      onceKey,
    );
    onceKey = api.freshKey();
    if ("trouble" in began) return fail(`Not sent. ${troubleWords[began.trouble.code]}`);
    let before = 0;
    for (const [place, file] of files.entries()) {
      const url = began.data.uploadUrls[place] ?? "";
      const start = before;
      const arrived = await uploadFile(url, file, (bytes) => setSent({ done: start + bytes, of }));
      if (!arrived) return fail("The file did not arrive. Try again.");
      before += file.size;
    }
    const read = await api.post(`/imports/${began.data.id}/read`, {}, api.freshKey());
    if ("trouble" in read) return fail(`Not read. ${troubleWords[read.trouble.code]}`);
    navigate(`/import/${began.data.id}`);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (sent() === undefined) void send();
      }}
    >
      <ErrorSummary errors={errors()} />
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="files">
          Files
        </label>
        <div class="govuk-hint" id="files-hint">
          An Excel workbook (.xlsx), a CSV file, or a zip. Choose all files of a OneRoster or School
          Data Sync export together.
        </div>
        <input
          class="govuk-input"
          id="files"
          type="file"
          multiple
          accept=".xlsx,.csv,.zip,.txt"
          aria-describedby="files-hint"
          ref={(found) => (chosen = found)}
        />
      </div>
      <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id="whole"
            type="checkbox"
            ref={(found) => (whole = found)}
          />
          <label class="govuk-label govuk-checkboxes__label" for="whole">
            It is a sheet of the whole school: show me who is no longer in it
          </label>
        </div>
      </div>
      <div role="status">
        <Show when={sent()}>
          {(now) => (
            <p class="govuk-body">
              Sending: {inMegabytes(now().done)} of {inMegabytes(now().of)} MB
            </p>
          )}
        </Show>
      </div>
      <Button disabled={sent() !== undefined}>Send and look at it</Button>
    </form>
  );
}
