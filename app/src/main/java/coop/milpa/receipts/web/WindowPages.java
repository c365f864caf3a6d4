package coop.milpa.receipts.web;

import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a member pays at the window, in cash or out of her savings. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/receipts")
@Needs(ReceiptPermissions.TAKE)
class WindowPages extends TakingPages {

    WindowPages(Parts parts) {
        super(parts, Way.WINDOW);
    }
}
