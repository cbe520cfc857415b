-- wrk: files complaints, each request with another body and an idempotency key of its own.
-- arguments: file of bodies, one a line; word that the keys begin with; base64 of "user:password", one or more
local bodies, people = {}, {}
local sent, word = 0, ""

function init(arguments)
   for line in io.lines(arguments[1]) do
      bodies[#bodies + 1] = line
   end
   word = arguments[2]
   for i = 3, #arguments do
      people[#people + 1] = arguments[i]
   end
end

function request()
   sent = sent + 1
   local body = bodies[(sent - 1) % #bodies + 1]
   return table.concat({
      "POST ", wrk.path, " HTTP/1.1\r\nHost: ", wrk.host, ":", wrk.port,
      "\r\nAuthorization: Basic ", people[sent % #people + 1],
      "\r\nContent-Type: application/json\r\nAccept: application/json\r\nIdempotency-Key: ", word, "-", sent,
      "\r\nContent-Length: ", #body, "\r\n\r\n", body })
end

-- one line for the script: answers, seconds, answers that were no success or did not come, p50 and p99 in milliseconds
function done(summary, latency, requests)
   local errors = summary.errors
   io.write(string.format("RESULT %d %.3f %d %.2f %.2f\n",
      summary.requests, summary.duration / 1e6,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout,
      latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
