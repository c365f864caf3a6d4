package coop.milpa.imports.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.imports.ImportError;
import coop.milpa.imports.KeptReport;
import coop.milpa.kernel.RequestId;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Imports for other systems: what was sent, what is wrong row by row, and letting it into the books. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/imports/{id}")
@Needs(ImportsInTheMenu.RUN)
class ImportRoutes {

    private final Cooperatives cooperatives;
    private final UploadFolder uploads;
    private final ImportRun run;
    private final ImportOperations operations;
    private final ImportTexts texts;
    private final Requests requests;
    private final Answers answers;

    ImportRoutes(
            Cooperatives cooperatives,
            UploadFolder uploads,
            ImportRun run,
            ImportOperations operations,
            ImportTexts texts,
            Requests requests,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.uploads = uploads;
        this.run = run;
        this.operations = operations;
        this.texts = texts;
        this.requests = requests;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<String> one(@PathVariable String cooperative, @PathVariable String id, Locale reader) {
        Cooperative found = named(cooperative);
        return answers.list(texts.of(found, find(found, id), reader));
    }

    /** Of the check, or of the posting once that began: the first 10,000, by file and row. */
    @GetMapping("/errors")
    ResponseEntity<String> errors(
            @PathVariable String cooperative,
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            Locale reader) {
        Cooperative found = named(cooperative);
        List<ImportError> all = ImportStanding.of(run, found, find(found, id))
                .report()
                .map(KeptReport::errors)
                .orElse(List.of());
        var query = new Query(given);
        int first = query.cursor()
                .map(cursor -> Cursor.count(cursor, KeptReport.ERRORS_MAX))
                .orElse(0);
        List<ImportError> part =
                all.stream().skip(first).limit(query.limit() + 1L).toList();
        return answers.list(Slice.of(
                part,
                query.limit(),
                error -> texts.error(error, reader),
                last -> String.valueOf(first + query.limit())));
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> check(@PathVariable String cooperative, @PathVariable String id, Call call, Locale reader) {
        Cooperative found = named(cooperative);
        return requests.carryOut(call, operations.check(found, find(found, id)), reader);
    }

    @PostMapping(path = "/post", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(ImportsInTheMenu.APPROVE)
    ResponseEntity<String> post(@PathVariable String cooperative, @PathVariable String id, Call call, Locale reader) {
        Cooperative found = named(cooperative);
        return requests.carryOut(call, operations.post(found, find(found, id)), reader);
    }

    private Upload find(Cooperative cooperative, String given) {
        return Input.parsed(given, RequestId::parse)
                .flatMap(id -> uploads.find(cooperative.id(), id))
                .orElseThrow(() -> InAddress.unknown("imports.unknown-upload", given));
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }
}
