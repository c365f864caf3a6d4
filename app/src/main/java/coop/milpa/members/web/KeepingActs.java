package coop.milpa.members.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.MemberBranches;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.members.Profiles;
import coop.milpa.members.ReviewProfile;
import coop.milpa.members.TransferMember;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads what is written down about a member who stays: her branch, what she says of herself, whom she names. */
@Component
class KeepingActs implements ActReading {

    private static final AccountId NO_ACCOUNT = new AccountId(new UUID(0, 0));

    private final MemberBranches transfers;
    private final Branches branches;
    private final Profiles profiles;
    private final ProfileForm profile;
    private final Beneficiaries beneficiaries;
    private final SharesField shares;
    private final Accounts accounts;

    KeepingActs(
            MemberBranches transfers,
            Branches branches,
            Profiles profiles,
            ProfileForm profile,
            Beneficiaries beneficiaries,
            SharesField shares,
            Accounts accounts) {
        this.transfers = transfers;
        this.branches = branches;
        this.profiles = profiles;
        this.profile = profile;
        this.beneficiaries = beneficiaries;
        this.shares = shares;
        this.accounts = accounts;
    }

    @Override
    public Set<MemberAct> acts() {
        return Set.of(MemberAct.TRANSFER, MemberAct.REVIEW, MemberAct.BENEFICIARIES);
    }

    @Override
    public Optional<Supplier<Outcome<Boolean>>> read(AskedOfMember asked, Form form) {
        return switch (asked.act()) {
            case TRANSFER -> transfer(asked, form);
            case REVIEW -> review(asked, form);
            default -> named(asked, form);
        };
    }

    @Override
    public Map<String, String> options(AskedOfMember asked, String field, Locale reader) {
        return Branches.choices(branches.of(asked.cooperative().id()));
    }

    private Optional<Supplier<Outcome<Boolean>>> transfer(AskedOfMember asked, Form form) {
        Optional<BranchId> to = form.needed("to")
                .flatMap(code -> branches.find(asked.cooperative().id(), code))
                .map(Branch::id);
        Optional<LocalDate> from = form.day("from");
        Optional<String> reason = ShortText.needed(form, "reason");
        if (to.isEmpty() || from.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        var command = new TransferMember(
                asked.cooperative().id(), form.request(), asked.member().id(), to.get(), from.get(), reason.get());
        return Optional.of(() -> ActReading.done(transfers.transfer(command)));
    }

    private Optional<Supplier<Outcome<Boolean>>> review(AskedOfMember asked, Form form) {
        Optional<LocalDate> on = form.day("on");
        return profile.read(form, asked.cooperative().currency())
                .flatMap(facts -> on.map(day -> new ReviewProfile(
                        asked.cooperative().id(), form.request(), asked.member().id(), day, facts)))
                .map(command -> () -> ActReading.done(profiles.review(command)));
    }

    private Optional<Supplier<Outcome<Boolean>>> named(AskedOfMember asked, Form form) {
        Optional<List<Beneficiary>> parts = shares.read(asked.cooperative(), form);
        Contract contract = form.text("account").isEmpty()
                ? new Contract.OfMembership()
                : account(asked.cooperative(), form)
                        .<Contract>map(Contract.OfAccount::new)
                        .orElse(new Contract.OfAccount(NO_ACCOUNT));
        if (parts.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        var command = new NameBeneficiaries(
                asked.cooperative().id(), form.request(), asked.member().id(), contract, parts.get());
        return Optional.of(() -> ActReading.done(beneficiaries.name(command)));
    }

    private Optional<AccountId> account(Cooperative cooperative, Form form) {
        String number = form.text("account");
        Optional<AccountId> found = accounts.find(cooperative.id(), number).map(Account::id);
        return found.isPresent()
                ? found
                : form.wrong("account", Message.of("members.form.unknown-account", Input.shown(number)));
    }
}
