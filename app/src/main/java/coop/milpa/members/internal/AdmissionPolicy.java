package coop.milpa.members.internal;

import coop.milpa.kernel.Money;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Application;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Resolution;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Says which rule of admission, if any, forbids something. Pure: knows only what it is given. */
final class AdmissionPolicy {

    private AdmissionPolicy() {}

    /**
     * What the bylaws say of kinds on a day.
     *
     * @param majority  at how many years one comes of age by law
     */
    record Bylaws(long majority, boolean minors, boolean organisations) {

        boolean admits(MemberKind kind) {
            return switch (kind) {
                case PERSON -> true;
                case MINOR -> minors;
                case ORGANISATION -> organisations;
            };
        }
    }

    /** Whether someone of a kind may apply. */
    static Optional<AdmissionRefusal> forbids(MemberKind kind, Applicant applicant, Bylaws bylaws) {
        if (!bylaws.admits(kind)) {
            return Optional.of(new AdmissionRefusal.KindNotAdmitted(kind));
        }
        if (kind == MemberKind.MINOR && applicant.guardians().isEmpty()) {
            return Optional.of(new AdmissionRefusal.MinorWithoutGuardian());
        }
        return Optional.empty();
    }

    /** Whether a resolution may decide these applications, of which each is there. */
    static Optional<AdmissionRefusal> forbids(
            Resolution resolution, Collection<Application> applications, LocalDate open) {
        if (resolution.on().isAfter(open)) {
            return Optional.of(new AdmissionRefusal.ResolutionAhead(resolution.on(), open));
        }
        return applications.stream()
                .flatMap(application -> forbids(resolution, application).stream())
                .findFirst();
    }

    private static Optional<AdmissionRefusal> forbids(Resolution resolution, Application application) {
        if (!(application.state() instanceof Application.State.Open)) {
            return Optional.of(new AdmissionRefusal.AlreadyDecided(application.id()));
        }
        return Optional.of(application.appliedOn())
                .filter(applied -> resolution.on().isBefore(applied))
                .map(applied -> new AdmissionRefusal.ResolutionBeforeApplication(resolution.on(), applied));
    }

    /** Whether an amount may be taken for an application. */
    static Optional<AdmissionRefusal> forbids(Application application, EntryPayment payment, Money amount) {
        if (!application.isPending()) {
            return Optional.of(new AdmissionRefusal.ApplicationEnded());
        }
        Money missing = payment.missing(amount);
        return Optional.of(missing).filter(most -> amount.compareTo(most) > 0).map(AdmissionRefusal.PaysTooMuch::new);
    }

    /** Whether an applicant may be entered in the register. */
    static Optional<AdmissionRefusal> forbidsEntry(Application application, EntryPayment payment) {
        if (!application.isPending()) {
            return Optional.of(new AdmissionRefusal.ApplicationEnded());
        }
        if (!application.isAccepted()) {
            return Optional.of(new AdmissionRefusal.NotAccepted());
        }
        return payment.isComplete() ? Optional.empty() : Optional.of(new AdmissionRefusal.NotPaidInFull());
    }
}
