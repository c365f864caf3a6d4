package coop.milpa.contributions.internal;

import coop.milpa.contributions.Certificate;
import coop.milpa.contributions.Certificates;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Issues and prints certificates: fetch, decide, record, tell. */
@Service
class CertificateDesk implements Certificates {

    private final TenantScope tenants;
    private final CertificateRegister register;
    private final MovementRegister movements;
    private final CertificatePaper paper;
    private final Settings settings;
    private final Days days;
    private final CurrentActor actor;

    CertificateDesk(
            TenantScope tenants,
            CertificateRegister register,
            MovementRegister movements,
            CertificatePaper paper,
            Settings settings,
            Days days,
            CurrentActor actor) {
        this.tenants = tenants;
        this.register = register;
        this.movements = movements;
        this.paper = paper;
        this.settings = settings;
        this.days = days;
        this.actor = actor;
    }

    @Override
    public Outcome<Certificate> issue(CooperativeId cooperative, RequestId request, MemberId member) {
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            Optional<Certificate> before = register.requested(cooperative, request);
            if (before.isPresent()) {
                return before.get().position().member().equals(member)
                        ? Outcome.done(before.get())
                        : Outcome.refused(new LedgerRefusal.RequestReused(request));
            }
            return days.open(cooperative)
                    .map(day -> issue(cooperative, request, member, day))
                    .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
        });
    }

    @Override
    public List<Certificate> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> register.of(cooperative, member));
    }

    @Override
    public Optional<Certificate> find(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> register.find(cooperative, number));
    }

    @Override
    public Outcome<Certificate> print(CooperativeId cooperative, long number, Locale reader, OutputStream into) {
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            Optional<Certificate> found = register.find(cooperative, number);
            if (found.isEmpty()) {
                return Outcome.refused(new ContributionRefusal.UnknownCertificate(number));
            }
            register.printed(cooperative, found.get(), actor.get().actor().id());
            Certificate printed = register.find(cooperative, number).orElseThrow();
            paper.write(cooperative, printed, reader, into);
            return Outcome.done(printed);
        });
    }

    private Outcome<Certificate> issue(CooperativeId cooperative, RequestId request, MemberId member, LocalDate day) {
        var nominal = settings.get(cooperative, ContributionSettings.NOMINAL_VALUE, day);
        Map<MemberId, ContributionPosition> positions = movements.positions(cooperative, List.of(member), day, nominal);
        Optional<ContributionPosition> position = Optional.ofNullable(positions.get(member))
                .filter(found -> found.paidIn().isPositive());
        if (position.isEmpty()) {
            return Outcome.refused(new ContributionRefusal.NothingPaidIn(member));
        }
        register.add(cooperative, request, day, position.get());
        return Outcome.done(register.requested(cooperative, request).orElseThrow());
    }
}
