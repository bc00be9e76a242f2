-- wrk: asks for the own petitions, each time with a token and a proof that was never used. PROOFS names a file with both a
-- line; PAUSE is how many milliseconds each connection waits before it asks again.
local proofs = {}
for line in io.lines(os.getenv("PROOFS")) do
  proofs[#proofs + 1] = line
end
local pause = tonumber(os.getenv("PAUSE") or "0")
local threads = 0
local at = 0

function setup(thread)
  threads = threads + 1
  thread:set("thread", threads)
  thread:set("of", tonumber(os.getenv("THREADS")))
end

function init(args)
  math.randomseed(thread)
  at = thread - of
end

if pause > 0 then
  function delay()
    return math.random(0, 2 * pause)
  end
end

-- When all proofs are used the rest is refused, which counts as an error.
function request()
  at = math.min(at + of, #proofs)
  local token, proof = proofs[at]:match("(%S+) (%S+)")
  return wrk.format("GET", "/api/v1/me/petitions", { ["Authorization"] = "DPoP " .. token, ["DPoP"] = proof })
end

function done(summary, latency, requests)
  dofile(os.getenv("SUMMARY"))(summary, latency)
end
