package coop.milpa.shares.web;

import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the surplus, or the member, that an address asks for. What is not there ends with a page that says so. */
@Component
class AskedYear {

    private static final int DAY_LENGTH = 10;

    private final Cooperatives cooperatives;
    private final Surpluses surpluses;
    private final Members members;
    private final Days days;
    private final Words words;

    AskedYear(Cooperatives cooperatives, Surpluses surpluses, Members members, Days days, Words words) {
        this.cooperatives = cooperatives;
        this.surpluses = surpluses;
        this.members = members;
        this.days = days;
        this.words = words;
    }

    /** Also puts it into the model: the frame of the page shows it. */
    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    /** The distribution of the year that ended on a day, put into the model too. */
    Distribution year(Cooperative cooperative, String endsOn, Model model) {
        Distribution found = day(endsOn)
                .flatMap(day -> surpluses.find(cooperative.id(), day))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "shares.unknown-year",
                        "/c/" + cooperative.code() + "/shares",
                        Input.shown(endsOn)));
        model.addAttribute("year", found);
        model.addAttribute("ended", words.day(found.endsOn(), LocaleContextHolder.getLocale()));
        return found;
    }

    Member member(Cooperative cooperative, String number) {
        return members.find(cooperative.id(), number).orElseThrow(() -> noPart(cooperative, number));
    }

    /** Nobody with this number is given a part. */
    static PageProblem noPart(Cooperative cooperative, String number) {
        return new PageProblem(
                HttpStatus.NOT_FOUND,
                "shares.unknown-member",
                "/c/" + cooperative.code() + "/shares",
                Input.shown(number));
    }

    static String address(Cooperative cooperative, Distribution year) {
        return "/c/" + cooperative.code() + "/shares/years/" + year.endsOn();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() > DAY_LENGTH ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
