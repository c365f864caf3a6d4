package coop.milpa.papers.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.CheckedPaper;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.papers.PaperCode;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperSource;
import coop.milpa.papers.PaperStanding;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gives papers their codes, counts how often each is printed, and tells whoever holds one whether it is true. */
@Service
class PaperDesk implements IssuedPapers, PaperSource {

    private final PaperRegister register;
    private final Map<String, PaperKind> kinds;
    private final AuditTrail trail;
    private final TenantScope tenants;

    PaperDesk(PaperRegister register, List<PaperKind> kinds, AuditTrail trail, TenantScope tenants) {
        this.register = register;
        this.kinds = kinds.stream().collect(Collectors.toMap(PaperKind::kind, Function.identity()));
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Imprint shown(CooperativeId cooperative, IssuedPaper paper) {
        return tenants.read(cooperative, () -> new Imprint(register.code(cooperative, paper), 0));
    }

    @Override
    public Imprint printed(CooperativeId cooperative, IssuedPaper paper) {
        return tenants.write(cooperative, () -> {
            PaperCode code = issued(cooperative, paper);
            int number = register.print(cooperative, code);
            trail.record(cooperative, printing(paper, code, number));
            return new Imprint(Optional.of(code), number);
        });
    }

    @Override
    public PaperCode issued(CooperativeId cooperative, IssuedPaper paper) {
        return tenants.write(
                cooperative, () -> register.code(cooperative, paper).orElseGet(() -> register.add(cooperative, paper)));
    }

    @Override
    public Optional<CheckedPaper> check(CooperativeId cooperative, PaperCode code) {
        return tenants.read(
                cooperative,
                () -> register.find(cooperative, code)
                        .map(paper -> new CheckedPaper(
                                paper.kind(), paper.on(), paper.amounts(), standing(cooperative, paper))));
    }

    private PaperStanding standing(CooperativeId cooperative, IssuedPaper paper) {
        return Optional.ofNullable(kinds.get(paper.kind()))
                .map(each -> each.standing(cooperative, paper.subject()))
                .orElse(PaperStanding.STANDS);
    }

    private static Change printing(IssuedPaper paper, PaperCode code, int number) {
        return new Change(
                new Subject("paper", code.text()),
                "papers.printed",
                Json.NOTHING,
                Json.of(Map.of("kind", paper.kind(), "subject", paper.subject(), "number", number)));
    }
}
