-- wrk: files petitions. BODIES names a file with one JSON body a line, RUN makes the idempotency keys of a run its own.
local bodies = {}
for line in io.lines(os.getenv("BODIES")) do
  bodies[#bodies + 1] = line
end
local run = os.getenv("RUN")
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("thread", threads)
end

function init(args)
  sent = 0
  at = thread * 1009
end

function request()
  sent = sent + 1
  at = at + 1
  return wrk.format("POST", "/api/v1/petitions", {
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = run .. "-" .. thread .. "-" .. sent,
  }, bodies[at % #bodies + 1])
end

function done(summary, latency, requests)
  dofile(os.getenv("SUMMARY"))(summary, latency)
end
