package coop.milpa.origination.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.FieldVisit;
import coop.milpa.origination.FieldVisit.Position;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.RecordVisit;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A visit to where an applicant lives or works is noted. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}/visits/new")
@Needs(OriginationInTheMenu.EVALUATE)
class VisitPages {

    private static final String ON = "on";
    private static final String POSITION = "position";

    private final AskedApplication asked;
    private final LoanApplications applications;
    private final Notices notices;

    VisitPages(AskedApplication asked, LoanApplications applications, Notices notices) {
        this.asked = asked;
        this.applications = applications;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        Form form = found.form()
                .filledWith(Map.of(ON, asked.open(found.cooperative()).toString()));
        form.show(model, response);
        return "origination/visit";
    }

    @PostMapping
    String note(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        Form form = found.form();
        Optional<LocalDate> on = form.day(ON);
        Optional<String> notes = form.needed("notes", FieldVisit.NOTES_MAX);
        Optional<Position> position = position(form);
        if (form.isRight()) {
            var command = new RecordVisit(
                    found.cooperative().id(),
                    form.request(),
                    found.application().number(),
                    on.orElseThrow(),
                    notes.orElseThrow(),
                    position);
            switch (applications.visit(command)) {
                case Outcome.Refused<LoanApplication>(Refusal why) -> form.refused(ON, why);
                case Outcome.Done<LoanApplication> done -> {
                    notices.tell(Message.of("origination.visited"));
                    return "redirect:" + found.address();
                }
            }
        }
        form.show(model, response);
        return "origination/visit";
    }

    /** Latitude and longitude, as maps show them: {@code 15.47, -90.37}. */
    private static Optional<Position> position(Form form) {
        String text = form.text(POSITION);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("-?[0-9]{1,2}(\\.[0-9]{1,7})?[ ,]+-?[0-9]{1,3}(\\.[0-9]{1,7})?")) {
            String[] degrees = text.split("[ ,]+", 2);
            var latitude = new BigDecimal(degrees[0]);
            var longitude = new BigDecimal(degrees[1]);
            if (Position.fits(latitude, longitude)) {
                return Optional.of(new Position(latitude, longitude));
            }
        }
        return form.wrong(POSITION, Message.of("origination.form.position", Input.shown(text)));
    }
}
