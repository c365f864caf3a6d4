package coop.milpa.access.web;

import coop.milpa.access.Level;
import coop.milpa.access.SignedIn;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the menu, which is the same for everybody, to the users of one's own home. */
@Controller
class UsersOfMine {

    @GetMapping("/users")
    @Needs(Needs.SIGN_IN)
    String mine(HttpServletRequest request) {
        SignedIn who = Visitor.of(request).orElseThrow();
        String kind = who.level() == Level.COOPERATIVE ? "/c/" : "/f/";
        return "redirect:" + who.code().map(code -> kind + code).orElse("/network") + "/users";
    }
}
