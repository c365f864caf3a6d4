package coop.milpa.accounting.web;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries by hand for other systems: written by one, approved by another. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/manual-entries")
@Needs(AccountingInTheMenu.BOOKS)
class ManualEntryRoutes {

    private final Cooperatives cooperatives;
    private final ManualEntries entries;
    private final ManualEntryOperations operations;
    private final HandTexts texts;
    private final Requests requests;
    private final Answers answers;

    ManualEntryRoutes(
            Cooperatives cooperatives,
            ManualEntries entries,
            ManualEntryOperations operations,
            HandTexts texts,
            Requests requests,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.entries = entries;
        this.operations = operations;
        this.texts = texts;
        this.requests = requests;
        this.answers = answers;
    }

    /** Those in one state, the latest drafted first; those that wait for approval unless another is asked for. */
    @GetMapping
    ResponseEntity<String> list(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        CooperativeId home = named(cooperative);
        var query = new Query(given);
        ManualEntry.State state =
                query.optionalWord("state", ManualEntry.State.values()).orElse(ManualEntry.State.SUBMITTED);
        Optional<ManualEntryId> before = query.cursor().map(cursor -> Cursor.read(cursor, ManualEntryId::parse));
        List<ManualEntry> found = entries.list(home, state, before, query.limit() + 1);
        HandTexts.Known known = texts.ofManual(home, found);
        return answers.list(Slice.of(
                found,
                query.limit(),
                entry -> ManualEntryText.of(entry, known),
                last -> last.id().toString()));
    }

    @GetMapping("/{entry}")
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String entry, HttpServletRequest request) {
        CooperativeId home = named(cooperative);
        return answers.one(texts.text(home, found(home, entry)), request);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(AccountingInTheMenu.WRITE)
    ResponseEntity<String> draft(Call call, Locale reader) {
        return requests.carryOut(call, operations.draft(), reader);
    }

    @PostMapping(path = "/{entry}/submit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(AccountingInTheMenu.WRITE)
    ResponseEntity<String> submit(
            @PathVariable String cooperative, @PathVariable String entry, Call call, Locale reader) {
        return requests.carryOut(call, operations.submit(id(cooperative, entry)), reader);
    }

    @PostMapping(path = "/{entry}/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(AccountingInTheMenu.APPROVE)
    ResponseEntity<String> approve(
            @PathVariable String cooperative, @PathVariable String entry, Call call, Locale reader) {
        return requests.carryOut(call, operations.approve(id(cooperative, entry)), reader);
    }

    @PostMapping(path = "/{entry}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(AccountingInTheMenu.APPROVE)
    ResponseEntity<String> reject(
            @PathVariable String cooperative, @PathVariable String entry, Call call, Locale reader) {
        return requests.carryOut(call, operations.reject(id(cooperative, entry)), reader);
    }

    private ManualEntryId id(String cooperative, String entry) {
        return found(named(cooperative), entry).id();
    }

    private ManualEntry found(CooperativeId home, String given) {
        return Input.parsed(given, ManualEntryId::parse)
                .flatMap(id -> entries.find(home, id))
                .orElseThrow(() -> InAddress.unknown("accounting.unknown-entry", given));
    }

    private CooperativeId named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code).id();
    }
}
