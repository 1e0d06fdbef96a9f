package uk.tallystick.command.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;

import java.time.LocalDate;
import java.util.List;

/**
 * An agenda with its papers; it takes the place of the one before.
 *
 * @param effectiveOn the day it was published; today, or the day it was stated, if left out
 */
@Importable
public record AgendaRequest(
        @NotNull @Size(max = 200) List<@NotNull @Valid AgendaItemRequest> items,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /**
     * An item.
     *
     * @param number as printed, which may be used twice or be missing
     * @param exempt whether it is heard without the public
     * @param exemption why
     */
    public record AgendaItemRequest(
            @NotNull @Pattern(regexp = Ids.CODE) String code,
            @Nullable @Text(max = 60) String number,
            @NotNull @Text String title,
            @Nullable Boolean exempt,
            @Nullable @Text(max = Text.PROSE) String exemption,
            @Nullable @Size(max = 100) List<@NotNull @Valid PaperRequest> papers) {}

    /**
     * A paper.
     *
     * @param frozenAt the ledger position of the figures in it
     */
    public record PaperRequest(
            @NotNull @Pattern(regexp = Ids.CODE) String code,
            @NotNull @Text String title,
            @Nullable @Min(1) Long frozenAt,
            @Nullable @Size(max = 100) List<@NotNull @Valid ProposalRequest> resolutions) {}

    /** What a paper asks the meeting for. */
    public record ProposalRequest(
            @NotNull @Pattern(regexp = Ids.CODE) String code,
            @NotNull @Text(max = Text.PROSE) String text,
            @Nullable @Text(max = 200) String addressedTo) {}
}
