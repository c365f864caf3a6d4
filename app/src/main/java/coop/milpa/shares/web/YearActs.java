package coop.milpa.shares.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.RefusedException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with one button: a proposal is taken back, payment begins or goes on. Each asks first. */
@Controller
@RequestMapping("/c/{cooperative}/shares/years/{endsOn}")
class YearActs {

    private final AskedYear asked;
    private final Surpluses surpluses;
    private final PaymentJob job;
    private final Notices notices;

    YearActs(AskedYear asked, Surpluses surpluses, PaymentJob job, Notices notices) {
        this.asked = asked;
        this.surpluses = surpluses;
        this.job = job;
        this.notices = notices;
    }

    @PostMapping("/withdrawal")
    @Needs(SharesInTheMenu.PROPOSE)
    String withdraw(
            @PathVariable String cooperative,
            @PathVariable String endsOn,
            @RequestParam Map<String, String> given,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Distribution year = asked.year(found, endsOn, model);
        Form form = Form.of(given);
        String address = AskedYear.address(found, year);
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("page.shares.withdraw.title", year.endsOn()),
                            Message.of("page.shares.withdraw.means"),
                            Message.of("page.shares.withdraw"),
                            address + "/withdrawal",
                            address)
                    .show(model, form);
        }
        if (surpluses.withdraw(found.id(), year.id()) instanceof Outcome.Refused<Distribution>(Refusal why)) {
            throw new RefusedException(why);
        }
        notices.tell(Message.of("shares.withdrawn", year.endsOn()));
        return "redirect:/c/" + found.code() + "/shares";
    }

    @PostMapping("/payment")
    @Needs(SharesInTheMenu.RESOLVE)
    String pay(
            @PathVariable String cooperative,
            @PathVariable String endsOn,
            @RequestParam Map<String, String> given,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Distribution year = asked.year(found, endsOn, model);
        Form form = Form.of(given);
        String address = AskedYear.address(found, year);
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("page.shares.pay.title", year.endsOn()),
                            Message.of("page.shares.pay.means", year.figures().declared()),
                            Message.of("page.shares.pay"),
                            address + "/payment",
                            address)
                    .show(model, form);
        }
        notices.tell(Message.of(
                job.begin(found, year) instanceof Outcome.Done<?> ? "shares.payment-begun" : "shares.payment-runs"));
        return "redirect:" + address;
    }
}
