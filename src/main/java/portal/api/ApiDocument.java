package portal.api;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jspecify.annotations.Nullable;

/** Completes the description of the API: every operation may be refused, or fail, in the form of a problem. */
public class ApiDocument implements OASFilter {
    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        responses.addAPIResponse("4XX", OASFactory.createAPIResponse().ref("Refused"));
        responses.addAPIResponse("5XX", OASFactory.createAPIResponse().ref("Failed"));
        List.of("400", "401", "403").forEach(responses::removeAPIResponse);
        return operation;
    }
}
