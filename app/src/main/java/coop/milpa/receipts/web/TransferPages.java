package coop.milpa.receipts.web;

import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What came in for a member by transfer, paid to where it belongs by whoever keeps the books. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/transfers")
@Needs(ReceiptPermissions.TRANSFER)
class TransferPages extends TakingPages {

    TransferPages(Parts parts) {
        super(parts, Way.TRANSFER);
    }
}
