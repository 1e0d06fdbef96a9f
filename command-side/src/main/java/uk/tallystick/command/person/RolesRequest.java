package uk.tallystick.command.person;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.person.Grant;
import uk.tallystick.events.person.Role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** All the roles of a person on a body: a JSON array, empty to take every role away. */
public record RolesRequest(
        @JsonValue @NotNull @Size(max = 50) List<@NotNull @Valid RoleRequest> roles) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RolesRequest {}

    /**
     * A role; its name alone will do.
     *
     * @param scope the suppliers of a submitter, by name or code; the actions of a delivery lead,
     *     by code; all if left out
     */
    @Schema(description = "The name of a role, or an object with its scope")
    public record RoleRequest(
            @NotNull String role,
            @Nullable @Size(min = 1, max = 100) List<@NotNull @Text(max = 64) String> scope) {

        @JsonCreator
        public RoleRequest {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static RoleRequest named(String role) {
            return new RoleRequest(role, null);
        }
    }

    /**
     * The same as it is recorded.
     *
     * @throws Invalid for a role that there is not, or that has a scope and may have none
     */
    public List<Grant> grants() {
        var grants = new ArrayList<Grant>();
        var seen = EnumSet.noneOf(Role.class);
        for (var i = 0; i < roles.size(); i++) {
            var grant = grant("roles[" + i + "]", roles.get(i));
            if (!seen.add(grant.role())) {
                throw new Invalid("roles[" + i + "].role", "the same role as another");
            }
            grants.add(grant);
        }
        return grants;
    }

    private static Grant grant(String place, RoleRequest request) {
        var role =
                Arrays.stream(Role.values())
                        .filter(one -> one.code().equals(request.role()))
                        .findFirst()
                        .orElseThrow(() ->
                                new Invalid(
                                        place + ".role",
                                        Arrays.stream(Role.values())
                                                .map(Role::code)
                                                .collect(joining(", ", "is none of ", ""))));
        return new Grant(
                role,
                request.scope() == null
                        ? List.of()
                        : scope(place + ".scope", role, request.scope()));
    }

    private static List<String> scope(String place, Role role, List<String> given) {
        return switch (role) {
            case SUBMITTER -> given.stream().map(Labelled::codeOf).distinct().sorted().toList();
            case DELIVERY_LEAD -> {
                for (var i = 0; i < given.size(); i++) {
                    if (!given.get(i).matches(Ids.CODE)) {
                        throw new Invalid(place + "[" + i + "]", "is no code of an action");
                    }
                }
                yield given.stream().distinct().sorted().toList();
            }
            default -> throw new Invalid(place, "is for a submitter or a delivery lead only");
        };
    }
}
