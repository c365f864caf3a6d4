package coop.milpa.imports.web;

import coop.milpa.api.JobTexts;
import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportFiles;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells other systems of imports. */
@Component
class ImportTexts {

    private final ImportRun run;
    private final JobTexts jobs;
    private final Words words;

    ImportTexts(ImportRun run, JobTexts jobs, Words words) {
        this.run = run;
        this.jobs = jobs;
        this.words = words;
    }

    /** One thing that is wrong: in which row of which file, as a code and in the reader's language. */
    record ErrorText(String file, int row, String column, String code, String value, String detail) {}

    ImportText of(Cooperative into, Upload upload, Locale reader) {
        ImportStanding standing = ImportStanding.of(run, into, upload);
        return new ImportText(
                upload.id().value().toString(),
                kinds(upload.files()),
                upload.options().source(),
                upload.options().tolerance().toPlainString(),
                upload.options().skipsBadRows(),
                upload.sending().sender().toString(),
                standing.posting() ? "post" : "check",
                standing.mayPost(),
                standing.job().map(job -> jobs.of(job, reader)),
                standing.report().map(ImportText.ReportText::of));
    }

    ErrorText error(ImportError error, Locale reader) {
        var said = Message.of("imports.error." + error.code(), error.column(), error.value());
        return new ErrorText(
                error.file(), error.row(), error.column(), error.code(), error.value(), words.said(said, reader));
    }

    private static List<String> kinds(ImportFiles files) {
        var sent = Map.of(
                "members", files.members(),
                "accounts", files.accounts(),
                "openings", files.openings(),
                "movements", files.movements());
        return UploadFolder.KINDS.stream()
                .filter(kind -> sent.containsKey(kind) && sent.get(kind).isPresent())
                .toList();
    }
}
