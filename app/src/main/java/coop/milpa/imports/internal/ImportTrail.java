package coop.milpa.imports.internal;

import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportReport;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes into the audit trail what imports do: what they were asked to bring in before anything is posted, so that one
 * that was killed is seen, and at its end what came of it.
 */
@Component
class ImportTrail {

    private final AuditTrail trail;

    ImportTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** One import in the trail. */
    final class Run {

        private final CooperativeId cooperative;
        private final Subject subject =
                new Subject("import", TimeOrderedUuid.next().toString());

        private Run(CooperativeId cooperative) {
            this.cooperative = cooperative;
        }

        /** All that is new stands in the books. */
        void ended(ImportReport report) {
            record("ended", figures(report));
        }

        /** Its days may not be closed; what was posted before stays. */
        void stopped(Refusal why) {
            record("stopped", Map.of("refusal", why.code()));
        }

        private void record(String word, Map<String, ?> facts) {
            trail.record(cooperative, new Change(subject, "imports.import-" + word, Json.NOTHING, Json.of(facts)));
        }
    }

    /** Something is about to be posted. */
    Run begun(ImportOrder order, ImportReport expected) {
        return asked("begun", order, expected);
    }

    /** Rows were wrong and nothing was posted. */
    void refused(ImportOrder order, ImportReport report) {
        asked("refused", order, report);
    }

    private Run asked(String word, ImportOrder order, ImportReport report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", order.options().source());
        facts.put("skipsBadRows", order.options().skipsBadRows());
        facts.put("files", files(order.files()));
        facts.putAll(figures(report));
        var run = new Run(order.into().cooperative());
        run.record(word, facts);
        return run;
    }

    private static Map<String, Object> files(ImportFiles files) {
        Map<String, Object> named = new LinkedHashMap<>();
        files.members().ifPresent(file -> named.put("members", facts(file)));
        files.accounts().ifPresent(file -> named.put("accounts", facts(file)));
        files.openings().ifPresent(file -> named.put("openings", facts(file)));
        files.movements().ifPresent(file -> named.put("movements", facts(file)));
        return named;
    }

    private static Map<String, String> facts(Path file) {
        return Map.of("name", String.valueOf(file.getFileName()), "sha256", Digests.ofFile(file));
    }

    private static Map<String, Integer> figures(ImportReport report) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("members", report.rows().members());
        figures.put("accounts", report.rows().accounts());
        figures.put("openings", report.rows().openings());
        figures.put("movements", report.rows().movements());
        figures.put("posted", report.posted());
        figures.put("duplicates", report.duplicates());
        figures.put("wrong", report.errors().size());
        figures.put("mismatched", report.reconciliation().mismatched());
        return figures;
    }
}
