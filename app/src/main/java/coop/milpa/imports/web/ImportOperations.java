package coop.milpa.imports.web;

import coop.milpa.api.ApiRefusal;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.imports.ImportRefusal;
import coop.milpa.imports.web.Upload.Sending;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What other systems may do with imports. Work begins as a job, and the answer does not wait for its end. It begins
 * before the reply is kept; were that lost, the same request would find it under way.
 */
@Component
class ImportOperations {

    private static final int DIGITS = 64;

    private final UploadFolder uploads;
    private final ImportRun run;
    private final ImportTexts texts;

    ImportOperations(UploadFolder uploads, ImportRun run, ImportTexts texts) {
        this.uploads = uploads;
        this.run = run;
        this.texts = texts;
    }

    /** Keeps a file under the name of the request and has it checked. What the request says is the file's digest. */
    Operation<?> send(Cooperative into, ImportQuery query, ReceivedFile file) {
        return new OneByOne<>(
                "imports.send",
                fields -> fields.text("sha256", DIGITS),
                (home, asked) -> send(into, query, file, asked));
    }

    private Outcome<Reply> send(Cooperative into, ImportQuery query, ReceivedFile file, Asked<String> asked) {
        RequestId id = asked.request();
        var sending = new Sending(query.options(), asked.actor());
        if (!uploads.keep(into.id(), id, Map.of(query.kind(), file.resource()), sending)) {
            return Outcome.refused(
                    new ApiRefusal.KeyUsedForOtherRequest(asked.key().text()));
        }
        Upload upload = uploads.find(into.id(), id).orElseThrow();
        if (run.checked(into, id).isEmpty()) {
            run.check(into, upload);
        }
        return Outcome.done(accepted(into, upload, asked.reader()));
    }

    /** Has the same files checked again. */
    Operation<?> check(Cooperative into, Upload upload) {
        return new OneByOne<>("imports.check", fields -> "", (home, asked) -> {
            run.check(into, upload);
            return Outcome.done(accepted(into, upload, asked.reader()));
        });
    }

    /** Lets files into the books that somebody else sent. */
    Operation<?> post(Cooperative into, Upload upload) {
        return new OneByOne<>("imports.post", fields -> "", (home, asked) -> {
            if (run.isHers(into, upload, asked.actor())) {
                return Outcome.refused(new ImportRefusal.OwnApproval(asked.actor()));
            }
            ImportStanding standing = ImportStanding.of(run, into, upload);
            if (!standing.mayPost() && !standing.posting()) {
                return Outcome.refused(new ImportRefusal.NotChecked());
            }
            if (standing.mayPost()) {
                run.post(into, upload);
            }
            return Outcome.done(accepted(into, upload, asked.reader()));
        });
    }

    private Reply accepted(Cooperative into, Upload upload, Locale reader) {
        var subject = new Subject("import", upload.id().value().toString());
        return new Reply(HttpStatus.ACCEPTED.value(), texts.of(into, upload, reader), subject);
    }
}
