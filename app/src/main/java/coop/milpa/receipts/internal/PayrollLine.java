package coop.milpa.receipts.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A row of an employer's file that is right.
 *
 * @param row  as a spreadsheet counts
 */
record PayrollLine(int row, MemberId member, Money amount) {

    /** Always the same for a row of a file, so that it is posted once. */
    RequestId request(String fileHash) {
        String name = "milpa.payroll:" + fileHash + ":" + row;
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
