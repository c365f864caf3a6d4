package coop.milpa.members.web;

import coop.milpa.members.web.ActForms.Request;
import coop.milpa.members.web.MemberAct.Group;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The acts of one group: filled in, checked, carried out. Each group has its own address and permission, which stand on
 * its class.
 */
abstract class MemberActPages {

    private final ActForms forms;
    private final Group group;

    MemberActPages(ActForms forms, Group group) {
        this.forms = forms;
        this.group = group;
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
        return forms.request(group, path, given, reader);
    }
}
