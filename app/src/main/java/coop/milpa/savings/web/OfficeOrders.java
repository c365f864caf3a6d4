package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.PlaceGarnishment.Reach;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads orders on an account from forms: what would be carried out, once everything in them is understood. */
@Component
class OfficeOrders {

    private static final int AUTHORITY_MAX = 100;
    private static final int CASE_MAX = 60;
    private static final int ACCOUNTS_MAX = 20;

    private final SavingsBlocks blocks;
    private final Garnishments garnishments;
    private final Members members;
    private final WindowForm window;

    OfficeOrders(SavingsBlocks blocks, Garnishments garnishments, Members members, WindowForm window) {
        this.blocks = blocks;
        this.garnishments = garnishments;
        this.members = members;
        this.window = window;
    }

    /** The work that a form asks for; empty if something in it is wrong. */
    Optional<Supplier<Outcome<Boolean>>> read(
            Cooperative cooperative, SavingsAccount account, OfficeOrder kind, Form form) {
        Optional<SavingsOrder> order = window.office(cooperative, form);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        String number = account.terms().number();
        return switch (kind) {
            case HOLD -> hold(order.get(), account, form);
            case FREEZE ->
                court(form).map(by -> () -> done(blocks.freeze(new OrderedSavings(order.get(), number, by))));
            case LIFT -> court(form).map(by -> () -> done(blocks.lift(new OrderedSavings(order.get(), number, by))));
            case GARNISH -> garnish(order.get(), account, form);
        };
    }

    private Optional<Supplier<Outcome<Boolean>>> hold(SavingsOrder order, SavingsAccount account, Form form) {
        Optional<Money> amount = form.money("amount", account.terms().currency());
        Optional<HoldSavings.Reason> reason = Arrays.stream(HoldSavings.Reason.values())
                .filter(each -> each.name().equals(form.text("why")))
                .findFirst();
        if (reason.isEmpty()) {
            form.wrong("why", Message.of("web.form.missing"));
        }
        Optional<LocalDate> lastDay = form.text("lastDay").isEmpty() ? Optional.empty() : form.day("lastDay");
        if (amount.isEmpty() || reason.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        var command = new HoldSavings(order, account.terms().number(), amount.get(), reason.get(), lastDay);
        return Optional.of(() -> done(blocks.hold(command)));
    }

    /** Over the account it was asked at, and others that are named after it; the debtor is its owner. */
    private Optional<Supplier<Outcome<Boolean>>> garnish(SavingsOrder order, SavingsAccount account, Form form) {
        Optional<CourtOrder> by = court(form);
        List<String> numbers = accounts(account, form);
        if (numbers.size() > ACCOUNTS_MAX) {
            form.wrong("others", Message.of("savings.form.too-many-accounts", ACCOUNTS_MAX));
        }
        OptionalLong amount = form.text("limit").isEmpty()
                ? OptionalLong.empty()
                : form.money("limit", account.terms().currency())
                        .filter(money -> money.isPositive()
                                || form.wrong("limit", Message.of("savings.form.not-positive"))
                                        .isPresent())
                        .map(money -> OptionalLong.of(money.minor()))
                        .orElse(OptionalLong.empty());
        if (by.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        var reach = new Reach(numbers, account.terms().currency(), amount);
        var command = new PlaceGarnishment(order, by.get(), debtor(order, account), reach);
        return Optional.of(() -> done(garnishments.place(command)));
    }

    private static List<String> accounts(SavingsAccount account, Form form) {
        List<String> others = Arrays.stream(form.text("others").split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        return Stream.concat(Stream.of(account.terms().number()), others.stream())
                .distinct()
                .toList();
    }

    private String debtor(SavingsOrder order, SavingsAccount account) {
        var owner = account.terms().owner();
        return members.find(order.cooperative(), owner).map(Member::number).orElse("");
    }

    private static Optional<CourtOrder> court(Form form) {
        Optional<String> authority = form.needed("authority", AUTHORITY_MAX);
        Optional<String> number = form.needed("case", CASE_MAX);
        return authority.flatMap(by -> number.map(of -> new CourtOrder(by, of)));
    }

    private static <T> Outcome<Boolean> done(Outcome<T> outcome) {
        return outcome.map(done -> true);
    }
}
