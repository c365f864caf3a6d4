package coop.milpa.members.web;

import coop.milpa.members.web.ActForms.Request;
import coop.milpa.members.web.MemberAct.Group;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is paid in cash for a member who has died, by whoever has the cash. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/pay/{act}")
@Needs(MembersInTheMenu.CASH)
class PayingPages {

    private final ActForms forms;

    PayingPages(ActForms forms) {
        this.forms = forms;
    }

    @GetMapping
    String form(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return forms.filledIn(request(path, given, reader), model, response);
    }

    @PostMapping
    String again(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return forms.filledIn(request(path, given, reader), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return forms.check(request(path, given, reader), model, response);
    }

    @PostMapping("/done")
    String carryOut(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return forms.carryOut(request(path, given, reader), model, response);
    }

    private Request request(Map<String, String> path, Map<String, String> given, Locale reader) {
        return forms.request(Group.PAY, path, given, reader);
    }
}
