package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Application.State;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.WithdrawApplication;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** Carries out what is asked of one application at a time; batches go to {@link Resolving}. */
@Service
class AdmissionDesk implements Admissions {

    private static final int LIST_MAX = 1_000;

    private final TenantScope tenants;
    private final Days days;
    private final Applying applying;
    private final Resolving resolving;
    private final Admitting admitting;
    private final ApplicationRegister register;
    private final EntryRequirements requirements;
    private final ApplicantMoney money;

    AdmissionDesk(
            TenantScope tenants,
            Days days,
            Applying applying,
            Resolving resolving,
            Admitting admitting,
            ApplicationRegister register,
            EntryRequirements requirements,
            ApplicantMoney money) {
        this.tenants = tenants;
        this.days = days;
        this.applying = applying;
        this.resolving = resolving;
        this.admitting = admitting;
        this.register = register;
        this.requirements = requirements;
        this.money = money;
    }

    @Override
    public Outcome<Application> apply(ApplyForMembership command) {
        return onOpenDay(command.cooperative(), day -> applying.apply(command, day));
    }

    @Override
    public Outcome<List<Application>> resolve(ResolveApplications command) {
        return onOpenDay(command.cooperative(), day -> resolving.resolve(command, day));
    }

    @Override
    public Outcome<Application> pay(PayForApplication command) {
        return change(
                command.cooperative(), command.application(), (application, day) -> pay(command, application, day));
    }

    @Override
    public Outcome<Application> withdraw(WithdrawApplication command) {
        return change(command.cooperative(), command.application(), (application, day) -> {
            if (application.state() instanceof State.Withdrawn) {
                return Optional.empty();
            }
            if (!application.isPending()) {
                return Optional.of(new AdmissionRefusal.ApplicationEnded());
            }
            money.refund(command.cooperative(), List.of(application), day);
            applying.withdraw(command, day);
            return Optional.empty();
        });
    }

    @Override
    public Outcome<Application> admit(CooperativeId cooperative, ApplicationId id) {
        return change(cooperative, id, (application, day) -> {
            if (application.state() instanceof State.Admitted) {
                return Optional.empty();
            }
            Optional<AdmissionRefusal> refusal =
                    AdmissionPolicy.forbidsEntry(application, requirements.of(cooperative, application));
            if (refusal.isEmpty()) {
                admitting.admitWhoMay(cooperative, List.of(application), day);
            }
            return refusal;
        });
    }

    @Override
    public Optional<Application> find(CooperativeId cooperative, ApplicationId application) {
        return tenants.read(cooperative, () -> register.find(cooperative, application));
    }

    @Override
    public List<Application> pending(CooperativeId cooperative, int limit) {
        return tenants.read(cooperative, () -> register.pending(cooperative, Math.min(limit, LIST_MAX)));
    }

    @Override
    public Optional<EntryPayment> payment(CooperativeId cooperative, ApplicationId application) {
        return tenants.read(
                cooperative,
                () -> register.find(cooperative, application).map(found -> requirements.of(cooperative, found)));
    }

    private Optional<? extends Refusal> pay(PayForApplication command, Application application, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Optional<Boolean> before = money.saidBefore(command);
        if (before.isPresent()) {
            return before.filter(same -> !same).map(other -> new AdmissionRefusal.RequestReused(command.request()));
        }
        EntryPayment payment = requirements.of(cooperative, application);
        Optional<AdmissionRefusal> refusal = AdmissionPolicy.forbids(application, payment, command.amount());
        if (refusal.isPresent()) {
            return refusal;
        }
        if (money.pay(command, application) instanceof Outcome.Refused<Posted> refused) {
            return Optional.of(refused.why());
        }
        admitting.admitWhoMay(cooperative, List.of(application), day);
        return Optional.empty();
    }

    /** Does it to an application that exists and that nobody else changes meanwhile. */
    private Outcome<Application> change(
            CooperativeId cooperative,
            ApplicationId id,
            BiFunction<Application, LocalDate, Optional<? extends Refusal>> work) {
        return onOpenDay(cooperative, day -> {
            Optional<Application> found =
                    register.lock(cooperative, List.of(id)).stream().findFirst();
            if (found.isEmpty()) {
                return Outcome.refused(new AdmissionRefusal.UnknownApplication(id));
            }
            Optional<? extends Refusal> refusal = work.apply(found.get(), day);
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : Outcome.done(register.find(cooperative, id).orElseThrow());
        });
    }

    private <T> Outcome<T> onOpenDay(CooperativeId cooperative, OpenDayWork<T> work) {
        return tenants.write(cooperative, () -> {
            Optional<LocalDate> day = days.open(cooperative);
            return day.isPresent() ? work.on(day.get()) : Outcome.refused(new LedgerRefusal.NoOpenDay());
        });
    }

    /** What is done on the open day. */
    private interface OpenDayWork<T> {
        Outcome<T> on(LocalDate day);
    }
}
