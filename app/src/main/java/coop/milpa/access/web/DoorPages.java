package coop.milpa.access.web;

import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the door itself says: that the program is well, and that a form has been open for too long. */
@Controller
@Needs(Needs.NOTHING)
class DoorPages {

    /** For whoever watches the program; it tells nothing else. */
    @GetMapping("/health")
    @ResponseBody
    String health() {
        return "ok\n";
    }

    @RequestMapping(Door.STALE_FORM)
    String staleForm() {
        throw new PageProblem(HttpStatus.FORBIDDEN, "access.stale-form", "/");
    }
}
