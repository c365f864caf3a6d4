package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.members.Resolution;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from a form to whom contributions go, how much and what allowed it, and rehearses the transfer. */
@Component
class ContributionTransferForm {

    static final String RECEIVER = "receiver";
    static final String AMOUNT = "amount";
    static final String MINUTE = "minute";
    static final String POINT = "point";
    static final String RESOLVED_ON = "resolvedOn";
    static final String REASON = "reason";

    private static final String BRANCH = "branch";
    static final String BOARD = "board";
    private static final int MINUTE_MAX = 40;
    private static final int POINT_MAX = 20;

    private final PeopleByNumber people;
    private final Branches branches;
    private final ContributionTransfers transfers;
    private final TenantScope tenants;

    ContributionTransferForm(
            PeopleByNumber people, Branches branches, ContributionTransfers transfers, TenantScope tenants) {
        this.people = people;
        this.branches = branches;
        this.transfers = transfers;
        this.tenants = tenants;
    }

    /** Empty if something is wrong: all of it is noted in the form. */
    Optional<TransferContributions> read(Cooperative cooperative, Member giver, Form form) {
        Optional<Party> receiver =
                form.needed(RECEIVER).flatMap(text -> people.asked(cooperative.id(), form, RECEIVER));
        Optional<Money> amount = form.money(AMOUNT, cooperative.currency());
        Optional<Resolution> resolution = resolution(form);
        Optional<String> reason = form.needed(REASON, TransferContributions.REASON_MAX);
        Optional<BranchId> branch = branches.asked(cooperative.id(), form, BRANCH);
        if (!form.isRight() || receiver.isEmpty() || branch.isEmpty() || resolution.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TransferContributions(
                cooperative.id(),
                form.request(),
                branch.get(),
                giver.id(),
                receiver.get().id(),
                amount.orElseThrow(),
                resolution.get(),
                reason.orElseThrow()));
    }

    Outcome<ContributionTransfer> rehearse(TransferContributions command) {
        return tenants.rehearse(command.cooperative(), () -> transfers.transfer(command));
    }

    /** Code to name, the main branch first. */
    Map<String, String> branches(Cooperative cooperative) {
        return Branches.choices(branches.of(cooperative.id()));
    }

    /** Where a refusal is mended. */
    static String field(Refusal why) {
        return switch (why.code()) {
            case "contributions.receiver-not-member", "contributions.receiver-leaving", "contributions.same-member" ->
                RECEIVER;
            case "contributions.resolution-ahead" -> RESOLVED_ON;
            default -> AMOUNT;
        };
    }

    private static Optional<Resolution> resolution(Form form) {
        Optional<String> minute = form.needed(MINUTE, MINUTE_MAX);
        Optional<String> point = form.needed(POINT, POINT_MAX);
        Optional<LocalDate> on = form.day(RESOLVED_ON);
        return minute.isPresent() && point.isPresent() && on.isPresent()
                ? Optional.of(new Resolution(BOARD, minute.get(), point.get(), on.get()))
                : Optional.empty();
    }
}
