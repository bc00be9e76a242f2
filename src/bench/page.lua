-- wrk: gets one page.
function done(summary, latency, requests)
  dofile(os.getenv("SUMMARY"))(summary, latency)
end
