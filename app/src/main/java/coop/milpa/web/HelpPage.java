package coop.milpa.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the program is used: by keys, by searching, by lists. Every page leads to it from the same place. */
@Controller
class HelpPage {

    static final String ADDRESS = "/help";

    @GetMapping(ADDRESS)
    @Needs(Needs.SIGN_IN)
    String help() {
        return "web/help";
    }
}
