package coop.milpa.origination.internal;

import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.Finding;
import coop.milpa.origination.OriginationRefusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges an application: which rules forbid it, and what speaks for and against it. Pure: knows only what it is given.
 *
 * @param facts  all that is known
 */
record EvaluationPolicy(Facts facts) {

    /** What forbids it, in order of precedence. */
    List<Refusal> obstacles() {
        return Stream.of(facts.person().standing(), body(), age(), seniority(), encaje(), budget())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Refusal> body() {
        return facts.limits()
                .noBodies()
                .filter(source -> facts.person().registeredBody())
                .map(source -> new OriginationRefusal.BodyExcluded(source.text()));
    }

    private Optional<Refusal> age() {
        return facts.person().underAge().map(OriginationRefusal.UnderAge::new);
    }

    /** Who is in the register without a first day has belonged to it for as long as it is asked. */
    private Optional<Refusal> seniority() {
        long days = facts.rules().seniorityDays();
        return facts.person()
                .since()
                .map(since -> since.plusDays(days))
                .filter(facts.day()::isBefore)
                .map(from -> new OriginationRefusal.TooNew(days, from));
    }

    private Optional<Refusal> encaje() {
        return facts.rules()
                .encaje()
                .filter(times -> facts.amount().compareTo(most(times)) > 0)
                .map(times -> new OriginationRefusal.AboveEncaje(
                        times.stripTrailingZeros().toPlainString(), most(times)));
    }

    private Money most(BigDecimal times) {
        long minor = Fraction.of(times).ofWhole(facts.own().sum().minor(), RoundingMode.DOWN);
        return new Money(minor, facts.amount().currency());
    }

    private Optional<Refusal> budget() {
        return facts.capacity().income().isPositive()
                ? Optional.empty()
                : Optional.of(new OriginationRefusal.NoBudget());
    }

    /** What those who decide should know: what speaks against it first. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        against().flatMap(Optional::stream).forEach(all::add);
        inFavour().flatMap(Optional::stream).forEach(all::add);
        return all;
    }

    private Stream<Optional<Finding>> against() {
        Evaluation.Capacity capacity = facts.capacity();
        Evaluation.Exposure exposure = facts.debts().exposure();
        Evaluation.Bureau bureau = facts.debts().bureau();
        String most = text(capacity.limit().percent());
        return Stream.of(
                when(capacity.share().isEmpty(), "origination.nothing-left", capacity.income(), capacity.expenses()),
                capacity.share()
                        .filter(this::isMuch)
                        .map(share -> Finding.speaksAgainst("origination.capacity-exceeded", text(share), most)),
                capacity.shareOfAll()
                        .filter(share -> isMuch(share) && exposure.loans() > 0)
                        .map(share -> Finding.speaksAgainst("origination.over-indebted", text(share), most)),
                when(exposure.daysLate() > 0, "origination.late-now", Long.toString(exposure.daysLate())),
                when(
                        bureau.worstDays() > facts.limits().lateDays(),
                        "origination.late-before",
                        Long.toString(bureau.worstDays()),
                        Long.toString(facts.limits().lateDays())),
                when(bureau.writtenOff() > 0, "origination.written-off-before", Integer.toString(bureau.writtenOff())),
                when(!facts.visited(), "origination.not-visited"));
    }

    private Stream<Optional<Finding>> inFavour() {
        Evaluation.Capacity capacity = facts.capacity();
        Evaluation.Bureau bureau = facts.debts().bureau();
        boolean paysWell = bureau.loans() > 0
                && bureau.writtenOff() == 0
                && bureau.worstDays() <= facts.limits().lateDays();
        Optional<LocalDate> since = facts.person().since();
        return Stream.of(
                capacity.shareOfAll()
                        .filter(share -> !isMuch(share))
                        .map(share -> Finding.speaksFor(
                                "origination.capacity-holds",
                                text(share),
                                text(capacity.limit().percent()))),
                paysWell
                        ? Optional.of(Finding.speaksFor(
                                "origination.pays-well",
                                Integer.toString(bureau.loans()),
                                Long.toString(bureau.worstDays())))
                        : Optional.empty(),
                facts.own().sum().compareTo(facts.amount()) >= 0
                        ? Optional.of(Finding.speaksFor(
                                "origination.covered", facts.own().sum()))
                        : Optional.empty(),
                since.map(day -> Finding.speaksFor("origination.member-since", day)));
    }

    private boolean isMuch(BigDecimal share) {
        return share.compareTo(facts.capacity().limit().percent()) > 0;
    }

    private static Optional<Finding> when(boolean isSo, String code, Object... arguments) {
        return isSo ? Optional.of(Finding.speaksAgainst(code, arguments)) : Optional.empty();
    }

    private static String text(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
