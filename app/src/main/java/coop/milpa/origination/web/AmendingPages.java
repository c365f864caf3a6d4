package coop.milpa.origination.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplication.Contents;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an application says is written anew. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}/contents")
@Needs(OriginationInTheMenu.APPLY)
class AmendingPages {

    private final AskedApplication asked;
    private final ContentsPage page;
    private final LoanApplications applications;
    private final Notices notices;

    AmendingPages(AskedApplication asked, ContentsPage page, LoanApplications applications, Notices notices) {
        this.asked = asked;
        this.page = page;
        this.applications = applications;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, Map.of(), model);
        Form form = Form.of(ContentsForm.written(found.application().contents()));
        return filledIn(found, form, reader, model, response);
    }

    @PostMapping
    String amend(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        Optional<Contents> contents = page.read(found.cooperative(), found.form());
        if (contents.isEmpty()) {
            return filledIn(found, found.form(), reader, model, response);
        }
        return switch (applications.amend(
                found.cooperative().id(), found.application().number(), contents.get())) {
            case Outcome.Refused<LoanApplication>(Refusal why) -> {
                found.form().refused(ContentsPage.field(why), why);
                yield filledIn(found, found.form(), reader, model, response);
            }
            case Outcome.Done<LoanApplication>(LoanApplication amended) -> {
                notices.tell(Message.of("origination.amended", Long.toString(amended.number())));
                yield "redirect:" + found.address();
            }
        };
    }

    private String filledIn(Asked found, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        page.show(found.cooperative(), reader, model);
        return "origination/contents";
    }
}
