package coop.milpa.accounting.web;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Subject;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.QueriedDays;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The financial years of a cooperative for other systems. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/year-end")
@Needs(AccountingInTheMenu.FIGURES)
class YearEndRoutes {

    private final Cooperatives cooperatives;
    private final YearEnds years;
    private final Branches branches;
    private final QueriedDays days;
    private final Requests requests;
    private final Answers answers;

    YearEndRoutes(
            Cooperatives cooperatives,
            YearEnds years,
            Branches branches,
            QueriedDays days,
            Requests requests,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.years = years;
        this.branches = branches;
        this.days = days;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * Where the years are.
     *
     * @param endsOn  the last day of the financial year in which the open day lies
     * @param ended  whether that year has ended already
     * @param years  those that have ended, the latest first
     */
    record YearsText(String openDay, String endsOn, boolean ended, List<YearEndText> years) {}

    @GetMapping
    ResponseEntity<String> years(@PathVariable String cooperative) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        LocalDate open = days.open(found);
        LocalDate endsOn = years.yearEndOf(found.id(), open);
        List<YearEnd> closed = years.closed(found.id());
        Map<BranchId, String> codes = codes(found.id());
        return answers.list(new YearsText(
                open.toString(),
                endsOn.toString(),
                closed.stream().anyMatch(year -> year.endsOn().equals(endsOn)),
                closed.stream().map(year -> YearEndText.of(year, codes)).toList()));
    }

    /** Ends the year on the open day, which must be its last. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(AccountingInTheMenu.APPROVE)
    ResponseEntity<String> end(Call call, Locale reader) {
        Operation<?> operation = OneByOne.act("accounting.year-end", this::end);
        return requests.carryOut(call, operation, reader);
    }

    private Outcome<Reply> end(CooperativeId home) {
        return years.close(home)
                .map(year -> new Reply(
                        HttpStatus.OK.value(),
                        YearEndText.of(year, codes(home)),
                        new Subject("financial-year", year.endsOn().toString())));
    }

    private Map<BranchId, String> codes(CooperativeId home) {
        return branches.of(home).stream().collect(Collectors.toMap(Branch::id, Branch::code));
    }
}
