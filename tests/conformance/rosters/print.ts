import { listUploads, reviewUpload, sharedRosters } from "./review-files.ts";

/** `npm run test:rosters`: what becomes of every roster file that is beside the project. */
if (sharedRosters === undefined) console.log("There are no roster files beside the project.");
else
  for (const { name, files } of listUploads(sharedRosters)) {
    const read = await reviewUpload(files);
    if ("refused" in read) console.log(`${name}\n  refused: ${read.refused}`);
    else {
      const { counts, contacts, readAs, problems } = read;
      console.log(
        `${name} (${readAs})\n  ${counts.inFile} rows: ${counts.new} new, ${counts.repeated} said twice, ${counts.heldBack} held back, ${counts.others} others, ${counts.blank} blank; ${contacts} contacts`,
      );
      for (const problem of problems) console.log(`  ${problem}`);
    }
  }
